/** A connector definition to begin with, for what a search did not find. */
export function starterFor(query: string): { name: string; text: string } {
  const title = query.charAt(0).toUpperCase() + query.slice(1);
  // what it may not be called, as `script`, does not begin so
  const name = `my-${slug(query) || 'connector'}`;
  const about = { type: 'string', description: 'Say what it is' };
  const text = { id: `${name}-text`, name: 'text', required: true, ...about };
  const done = { id: `${name}-result`, name: 'result', ...about };
  const action = `${name}-run`;
  const definition = {
    id: name,
    name,
    description: `Built from a search for “${query}”`,
    actions: {
      [action]: { id: action, name: 'RUN', description: 'Say what it does', inputs: [text], outputs: [done] }
    },
    presentation: { [name]: { title }, [action]: { title } }
  };
  return { name: `${name}.json`, text: `${JSON.stringify(definition, null, 2)}\n` };
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);

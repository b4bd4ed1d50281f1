import { createRequire } from 'node:module';

const { SaxesParser } = createRequire(import.meta.url)('saxes');

const BPMN_URI = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
/** The namespace of our elements. */
export const OUR_URI = 'urn:bpmn-js-connector-palette:1';
const XMLNS_URI = 'http://www.w3.org/2000/xmlns/';

/** Reads XML with a parser that shares nothing with bpmn-js; goes on after errors. */
function parse(xml, { open, close, text }) {
  const parser = new SaxesParser({ xmlns: true });
  const errors = [];
  parser.on('error', (error) => errors.push(error.message));
  parser.on('opentag', open);
  parser.on('closetag', close);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  return errors;
}

const attributeFacts = (attributes) =>
  Object.values(attributes)
    .filter(({ uri }) => uri !== XMLNS_URI)
    .map(({ uri, local, value }) => `{${uri}}${local}=${JSON.stringify(value)}`)
    .sort();

/**
 * What a file says to a reader that does not know our elements, one line for each element: its path, namespaced
 * name, attributes and text. Extension elements that hold nothing are left out, as they say nothing.
 */
export function factsOf(xml) {
  const facts = [];
  const stack = [];
  const errors = parse(xml, {
    open: ({ uri, local, attributes }) => {
      const parent = stack.at(-1);
      const ours = uri === OUR_URI || parent?.ours;
      const node = {
        ours,
        name: `{${uri}}${local}`,
        attributes: attributeFacts(attributes),
        text: '',
        at: facts.length
      };
      stack.push(node);
      if (!ours) facts.push(node);
    },
    text: (text) => {
      if (stack.length) stack.at(-1).text += text;
    },
    close: () => {
      const node = stack.pop();
      const bare = !node.ours && node.at === facts.length - 1 && !node.text.trim() && !node.attributes.length;
      if (bare && node.name === `{${BPMN_URI}}extensionElements`) facts.pop();
      else node.depth = stack.length;
    }
  });
  const lines = facts.map(({ depth, name, attributes, text }) =>
    [depth, name, ...attributes, JSON.stringify(text.trim())].join(' ')
  );
  return [...lines, ...errors.map((error) => `not well-formed: ${error}`)];
}

/** The processes of a BPMN file and the ids of what is in each. */
export function processesIn(xml) {
  const processes = new Map();
  let ids;
  parse(xml, {
    open: ({ uri, local, attributes }) => {
      const id = attributes.id?.value;
      if (uri === BPMN_URI && local === 'process') {
        ids = new Set();
        processes.set(id ?? '', ids);
      } else if (id !== undefined) ids?.add(id);
    },
    close: ({ uri, local }) => {
      if (uri === BPMN_URI && local === 'process') ids = undefined;
    },
    text: () => undefined
  });
  return processes;
}

/** All prefixes that a file binds, with their URIs. */
export function namespacesOf(xml) {
  const found = [];
  const open = ({ attributes }) => {
    for (const { uri, local, value } of Object.values(attributes))
      if (uri === XMLNS_URI) found.push({ prefix: local, uri: value });
  };
  parse(xml, { open, close: () => undefined, text: () => undefined });
  return found;
}

/** The first line in which two texts differ; `undefined` where they are the same. */
export function firstDifference(expected, actual) {
  if (expected === actual) return undefined;
  const [left, right] = [expected, actual].map((text) => (Array.isArray(text) ? text : text.split('\n')));
  const length = Math.max(left.length, right.length);
  const line = Array.from({ length }, (_, index) => index).find((index) => left[index] !== right[index]);
  if (line === undefined) return undefined;
  return `line ${line + 1}: ${cut(right[line])} instead of ${cut(left[line])}`;
}

const cut = (line = 'nothing') => (line.trim().length > 160 ? `${line.trim().slice(0, 160)}…` : line.trim());

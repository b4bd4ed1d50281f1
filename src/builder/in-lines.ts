const INDENT = '  ';
/** A longer text on one line was laid out for machines: nobody reads it, and an editor shows it slowly. */
const LONGEST_LINE = 2000;
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|\s+|[{[]\s*[}\]]|[{}[\],:]/g;

/** JSON on one long line, with a line for each member; any other as it is. Each token stays as it was written. */
export function inLines(text: string): string {
  return text.length > LONGEST_LINE && !text.trim().includes('\n') ? spread(text) : text;
}

function spread(text: string): string {
  let line = '\n';
  return text.replace(TOKEN, (token) => {
    if (token.startsWith('"')) return token;
    const compact = token.trim();
    if (compact === ',') return `,${line}`;
    if (compact === ':') return ': ';
    if (compact === '{' || compact === '[') return compact + (line += INDENT);
    if (compact === '}' || compact === ']') return (line = line.slice(0, -INDENT.length)) + compact;
    return compact && `${compact.charAt(0)}${compact.slice(-1)}`;
  });
}

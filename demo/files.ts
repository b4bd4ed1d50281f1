import { parseConnector, parseJson, type JsonValue, type Problem } from 'bpmn-js-connector-palette/core';

/** What was opened together: at most one diagram, with the engine's file where it came along, connectors, packages. */
export interface Opened {
  readonly bpmn?: NamedText;
  readonly extensions?: NamedText;
  readonly connectors: readonly { readonly name: string; readonly definition: JsonValue }[];
  readonly packages: readonly { readonly name: string; readonly manifest: JsonValue }[];
  readonly problems: readonly Problem[];
}

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export function problemOf(path: string, message: string): Problem {
  return { path, message, severity: 'error', template: message, values: {} };
}

/** Reads files and tells by their content what each is. */
export async function readFiles(files: readonly File[]): Promise<Opened> {
  const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  const problems: Problem[] = [];
  const diagrams = texts.filter(({ text }) => text.trimStart().startsWith('<'));
  const connectors: Opened['connectors'][number][] = [];
  const packages: Opened['packages'][number][] = [];
  const extensions: NamedText[] = [];
  for (const file of texts.filter((each) => !diagrams.includes(each))) {
    const json = readJson(file, problems);
    if (json === undefined) continue;
    const kind = kindOf(json);
    if (kind === 'connector') connectors.push({ name: file.name, definition: json });
    else if (kind === 'package') packages.push({ name: file.name, manifest: json });
    else if (kind === 'extensions') extensions.push(file);
    else
      problems.push(problemOf(file.name, 'This is neither a connector nor a package nor an extensions file'));
  }
  const [bpmn, secondDiagram] = diagrams;
  const [pair, secondPair] = extensions;
  for (const second of [secondDiagram, secondPair])
    if (second) problems.push(problemOf(second.name, 'Open one diagram at a time'));
  if (pair && !bpmn)
    problems.push(problemOf(pair.name, 'An extensions file belongs to a BPMN file: open both together'));
  return { connectors, packages, problems, ...(bpmn && { bpmn }), ...(bpmn && pair && { extensions: pair }) };
}

function readJson({ name, text }: NamedText, problems: Problem[]): JsonValue | undefined {
  try {
    return parseJson(text);
  } catch (error) {
    if (!name.toLowerCase().endsWith('.json')) {
      problems.push(problemOf(name, 'This is neither a BPMN nor a JSON file'));
      return undefined;
    }
    const reason = error instanceof Error ? error.message : String(error);
    problems.push(problemOf(name, `This is no valid JSON: ${reason}`));
    return undefined;
  }
}

function kindOf(json: JsonValue): 'connector' | 'package' | 'extensions' | undefined {
  if (Array.isArray(json) && json.length > 0)
    return json.every((part) => kindOf(part) === 'connector') ? 'connector' : undefined;
  if (typeof json !== 'object' || json === null) return undefined;
  if (Object.hasOwn(json, 'extensions')) return 'extensions';
  if (Object.hasOwn(json, 'connectors')) return 'package';
  if (Object.hasOwn(json, 'actions') || Object.hasOwn(json, 'events')) return 'connector';
  // `id`, `name` and `description` may be of anything; nothing that a connector does not have may be beside them
  return parseConnector(json).problems.length ? undefined : 'connector';
}

/** Has the browser save a text as a file. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

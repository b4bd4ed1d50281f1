import { checkConnectorName, type Names } from '../lifecycle/index.js';
import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.js';
import { parseConnector } from '../model/parse-connector.js';
import { textOf } from '../model/presentation.js';
import { pointer, problem, type Problem } from '../model/problem.js';
import { nameOf } from './definition-parts.js';
import { entriesIn } from '../model/edit-json.js';

/** What a draft is checked against. */
export interface CheckContext {
  /** The name under which it is known; absent: it is new. */
  readonly known?: string | undefined;
  /** Names of other connectors. */
  readonly taken: Names;
}

/** Of more actions and events, each is checked by itself, so that an edit checks one only. */
const MANY = 150;
/** Names looked at between two looks at the clock. */
const AT_ONCE = 500;
const STAND_IN = 'connector';

/** Checks definitions, and remembers what it found in each action of large ones. */
export class DraftChecker {
  readonly #known = new WeakMap<
    JsonObject,
    { readonly shown: JsonValue | undefined; readonly found: Problem[] }
  >();

  /** What is wrong with a draft; to be gone through until it is done, a part at a time. */
  *check(value: JsonObject, { known, taken }: CheckContext): Generator<void, readonly Problem[]> {
    const name = getOwn(value, 'name');
    const isOwn = known !== undefined && name === known;
    const fault = isOwn ? undefined : checkConnectorName(typeof name === 'string' ? name : '', taken);
    const body = fault ? { ...value, name: STAND_IN, id: getOwn(value, 'id') ?? name ?? STAND_IN } : value;
    const features = (['actions', 'events'] as const).flatMap((list) =>
      entriesIn(getOwn(value, list)).map(([key, item]) => ({ list, key, item }))
    );
    const found =
      features.length > MANY ? yield* this.#inParts(body, features) : parseConnector(body).problems;
    return fault ? [fault, ...found.filter(({ path }) => path !== '/name')] : found;
  }

  *#inParts(value: JsonObject, features: readonly Feature[]): Generator<void, Problem[]> {
    const presentation = getOwn(value, 'presentation');
    const shown = isObject(presentation) ? presentation : {};
    const { actions: _actions, events: _events, ...head } = value;
    const ids = new Set(features.map(({ key, item }) => idOf(item, key)));
    const others = Object.fromEntries(Object.entries(shown).filter(([id]) => !ids.has(id)));
    const problems = [...parseConnector({ ...head, presentation: others }).problems];
    for (const feature of features) {
      yield;
      const id = idOf(feature.item, feature.key);
      problems.push(...this.#feature(feature, id, getOwn(shown, id)));
    }
    return [...problems, ...(yield* twice(features))];
  }

  #feature({ list, key, item }: Feature, id: string, shown: JsonValue | undefined): Problem[] {
    const isPart = isObject(item);
    const known = isPart ? this.#known.get(item) : undefined;
    if (known?.shown === shown && known) return known.found;
    const presentation = shown === undefined ? {} : { [id]: shown };
    const alone = {
      id: `${id}-owner`,
      name: STAND_IN,
      description: '',
      [list]: { [key]: item },
      presentation
    };
    const found = parseConnector(alone).problems;
    if (isPart) this.#known.set(item, { shown, found });
    return found;
  }
}

interface Feature {
  readonly list: 'actions' | 'events';
  readonly key: string;
  readonly item: JsonValue;
}

const idOf = (item: JsonValue, key: string): string =>
  (isObject(item) ? textOf(getOwn(item, 'id')) : undefined) ?? key;

/** The names that an action or event shares with one before it. */
function* twice(features: readonly Feature[]): Generator<void, Problem[]> {
  const names = { actions: new Set<string>(), events: new Set<string>() };
  const problems: Problem[] = [];
  for (const [index, { list, key, item }] of features.entries()) {
    if (index % AT_ONCE === 0) yield;
    const name = isObject(item) ? nameOf(item) : undefined;
    if (name === undefined) continue;
    const template = '<{name}> is there twice; the first is used';
    if (names[list].has(name)) problems.push(problem('warning', pointer(list, key), template, { name }));
    else names[list].add(name);
  }
  return problems;
}

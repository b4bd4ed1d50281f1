// Changes to a definition as strangers make them: by mistake, and on purpose.

const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '${runtime.exec("x")}',
  '#{1+1}',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://user:pass@[::1',
  'file:///etc/passwd',
  '\ud800',
  '\udfff\ud800',
  '\u0000\u202e',
  '__proto__',
  'constructor',
  '',
  '../../x'
];
const VALUES = [null, true, false, 0, -1, 1e308, '', 'x', [], {}, [[[]]], { a: { b: 1 } }];
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'x'];

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    pick: (list) => list[Math.floor(next() * list.length)]
  };
}

const copyOf = (value) => JSON.parse(JSON.stringify(value));
const isContainer = (value) => typeof value === 'object' && value !== null;

/** Every place that holds something: the object or list and the key in it. */
function placesIn(root) {
  const places = [];
  const stack = [root];
  for (let holder = stack.pop(); holder; holder = stack.pop())
    for (const key of Object.keys(holder)) {
      places.push([holder, key]);
      if (isContainer(holder[key])) stack.push(holder[key]);
    }
  return places;
}

const define = (holder, key, value) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

const HARM = {
  'a value of another type': (root, { pick }) => {
    const [holder, key] = pick(placesIn(root));
    define(holder, key, copyOf(pick(VALUES)));
  },
  'a key dropped': (root, { pick }) => {
    const [holder, key] = pick(placesIn(root));
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  'a key of another name': (root, { pick }) => {
    const [holder, key] = pick(placesIn(root));
    if (Array.isArray(holder)) return;
    const value = holder[key];
    delete holder[key];
    define(holder, pick(KEYS), value);
  },
  'a key that means something to JavaScript': (root, { pick }) => {
    const [holder] = pick(placesIn(root));
    define(holder, pick(KEYS), { polluted: 1, toString: 'x' });
  },
  'a text with a payload': (root, { pick }) => {
    const texts = placesIn(root).filter(([holder, key]) => typeof holder[key] === 'string');
    const [holder, key] = texts.length ? pick(texts) : [root, 'name'];
    define(holder, key, pick(PAYLOADS));
  },
  'an item twice': (root, { pick }) => {
    const lists = placesIn(root).filter(([holder, key]) => Array.isArray(holder[key]) && holder[key].length);
    if (!lists.length) return;
    const [holder, key] = pick(lists);
    holder[key].push(copyOf(holder[key][0]));
  },
  'one thing in the place of another': (root, { pick }) => {
    const places = placesIn(root);
    const [[to, at], [from, key]] = [pick(places), pick(places)];
    define(to, at, copyOf(from[key]));
  }
};

const TEXT_HARM = {
  'text cut off': (text, { below }) => text.slice(0, below(text.length)),
  'a character replaced': (text, { below, pick }) => {
    const at = below(text.length);
    return text.slice(0, at) + pick(['{', '}', '"', ',', '\\', '\u0000', '9', '\ud800']) + text.slice(at + 1);
  },
  'a key doubled': (text, { pick }) => {
    const keys = [...text.matchAll(/"(name|id|type|actions|inputs)":/g)];
    if (!keys.length) return text;
    const { index } = pick(keys);
    return `${text.slice(0, index)}"${pick(KEYS)}":1,"name":"twice",${text.slice(index)}`;
  },
  '5,000 levels': (text) =>
    text.replace(/"description":/, `"deep":${'['.repeat(5000)}${']'.repeat(5000)},"description":`),
  '5,000 levels of a schema': (text) =>
    text.replace(/"description":/, `"model":${'{"items":'.repeat(5000)}1${'}'.repeat(5000)},"description":`),
  megabytes: (text, { pick }) =>
    text.replace(
      /"description":\s*"/,
      () => `"description":"${pick(['x', '<', '${a}', '\\u0000']).repeat(2e6)}`
    )
};

/** What leaves a definition as good as it was. */
const HARMLESS = {
  'another description': (root, { pick }) => {
    const described = [root, ...Object.values(root.actions ?? {})];
    pick(described).description = pick([
      'A <b>bold</b> word',
      'über ☺',
      'Costs ${price}',
      'x'.repeat(1000),
      ''
    ]);
  },
  'another order of keys': (root) => {
    for (const [key, value] of Object.entries(root).reverse()) {
      delete root[key];
      root[key] = value;
    }
  },
  'a key that nobody knows, at a parameter': (root, { pick }) => {
    const parameters = Object.values(root.actions ?? {}).flatMap(({ inputs = [] }) => inputs);
    if (parameters.length) pick(parameters)['x-note'] = pick([1, 'a', { b: [] }]);
  },
  'an action more': (root, { below }) => {
    const id = `more-${String(below(1e6))}`;
    root.actions = { ...root.actions, [id]: { id, name: id, description: '', inputs: [], outputs: [] } };
  },
  'an input more': (root, { below, pick }) => {
    const [action] = Object.values(root.actions ?? {});
    const id = `more-${String(below(1e6))}`;
    const type = pick(['string', 'integer', 'json', 'folder', 'a-type-of-tomorrow']);
    if (action) action.inputs = [...(action.inputs ?? []), { id, name: id, description: '', type }];
  },
  'an action less': (root, { pick }) => {
    const [id] = Object.keys(root.actions ?? {});
    if (id !== undefined && pick([true, false])) {
      delete root.actions[id];
      if (root.presentation) delete root.presentation[id];
    }
  },
  'another name': (root, { below }) => {
    root.name = `other-${String(below(1e6))}`;
  },
  'a byte order mark': (root) => root
};

/** A definition with some changes: `{ kind, text, valid }`; what is `valid` has to be accepted. */
export function mutantOf(source, random) {
  const { below, pick } = random;
  const root = copyOf(source);
  const group = below(10);
  if (group < 3) {
    const kinds = Array.from({ length: 1 + below(4) }, () => pick(Object.keys(HARMLESS)));
    for (const kind of kinds) HARMLESS[kind](root, random);
    const mark = kinds.includes('a byte order mark') ? '\ufeff' : '';
    return { kind: kinds[0], text: mark + JSON.stringify(root, undefined, below(3)), valid: true };
  }
  if (group < 8) {
    const kinds = Array.from({ length: 1 + below(4) }, () => pick(Object.keys(HARM)));
    for (const kind of kinds) HARM[kind](root, random);
    return { kind: kinds[0], text: JSON.stringify(root), valid: false };
  }
  const kind = pick(Object.keys(TEXT_HARM));
  return { kind, text: TEXT_HARM[kind](JSON.stringify(root), random), valid: false };
}

/*
 * JSON as it is written, read and compared by means of its own, so that a fault of the reader under test cannot
 * hide itself: every key and text gets an "s" in front and every number becomes its source with an "n" in front.
 */

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/gs;

export const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads JSON; throws where it is none. */
export function readLossless(text) {
  const json = text.replace(/^\uFEFF/, '');
  JSON.parse(json);
  return JSON.parse(
    json.replace(TOKEN, (token) => (token[0] === '"' ? `"s${token.slice(1)}` : `"n${token}"`))
  );
}

/** A member of what {@link readLossless} read. */
export const member = (object, key) =>
  isRecord(object) && Object.hasOwn(object, `s${key}`) ? object[`s${key}`] : undefined;

/** The keys of what {@link readLossless} read, as they are in the file. */
export const keysOf = (object) => (isRecord(object) ? Object.keys(object).map((key) => key.slice(1)) : []);

const show = (value) => {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** All places where two values of {@link readLossless} differ; the order of keys does not count. */
export function differences(expected, actual, place = '') {
  if (isRecord(expected) && isRecord(actual)) return keyDifferences(expected, actual, place);
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length)
    return expected.flatMap((item, index) => differences(item, actual[index], `${place}/${index}`));
  return JSON.stringify(expected) === JSON.stringify(actual)
    ? []
    : [`${place || '/'}: ${show(actual)} instead of ${show(expected)}`];
}

function keyDifferences(expected, actual, place) {
  const at = (key) => `${place}/${key.slice(1).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const added = Object.keys(actual).filter((key) => !Object.hasOwn(expected, key));
  return [
    ...added.map((key) => `${at(key)}: added ${show(actual[key])}`),
    ...Object.keys(expected).flatMap((key) =>
      Object.hasOwn(actual, key)
        ? differences(expected[key], actual[key], at(key))
        : [`${at(key)}: missing, was ${show(expected[key])}`]
    )
  ];
}

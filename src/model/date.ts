import type { Message } from './problem.js';

const TEXT =
  /^(?!0000)(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:T?(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{3})?(?:Z|[+-](?:0\d|1[0-8]):[0-5]\d)?)?$/;

/**
 * Does the engine read the text as a date: `yyyy-MM-dd[['T']HH:mm:ss[.SSS][XXX]]`, the default of
 * `spring.activiti.date-format-pattern` (`DateFormatterProvider`)? It takes the last day of a month for one after it.
 */
export const isDateText = (text: string): boolean => TEXT.test(text);

/** Is the text such a date, of a day that there is? */
export function isDate(text: string): boolean {
  const [, year, month, day] = TEXT.exec(text)?.map(Number) ?? [];
  return day !== undefined && isDay(Number(year), Number(month), day);
}

/** The moment that such a text means; in UTC where it names no zone, as the engine's `DateFormatterProvider` reads it. */
export function momentOf(text: string): Date | undefined {
  const [, day, time = '', zone = 'Z'] = /^(.{10})(?:T?(.{8}(?:\.\d{3})?)(.+)?)?$/.exec(text) ?? [];
  return day !== undefined && isDate(text) ? new Date(`${day}T${time || '00:00:00'}${zone}`) : undefined;
}

const isDay = (year: number, month: number, day: number): boolean =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;

const PARTS = new RegExp(
  [
    /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/,
    /(?:T?(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>\.\d+)?)?(?<zone>Z|[+-]\d\d:\d\d)?)?$/
  ]
    .map(({ source }) => source)
    .join('')
);

/**
 * Which part of a text keeps it from being a date ({@link isDate}), as a sentence in English; `undefined` where it is
 * one, or is not built like one at all.
 */
export function dateFault(text: string): Message | undefined {
  const parts = PARTS.exec(text)?.groups;
  if (!parts || isDate(text)) return;
  const { year = '', month = '', day = '', hour = '00', minute = '00', second, fraction, zone } = parts;
  const say = (template: string): Message => ({
    template,
    values: { ...parts, month, day, year, hour, minute }
  });
  if (year === '0000') return say('There is no year {year}.');
  if (!within(month, 1, 12)) return say('There is no month {month}: months are 01 to 12.');
  if (day === '00' || !isDay(Number(year), Number(month), Number(day)))
    return say('There is no day {day} in {year}-{month}.');
  if (!within(hour, 0, 23)) return say('There is no hour {hour}: hours are 00 to 23.');
  if (!within(minute, 0, 59)) return say('There is no minute {minute}: minutes are 00 to 59.');
  if (second === undefined) return say('The seconds are missing, such as {hour}:{minute}:00.');
  if (!within(second, 0, 59)) return say('There is no second {second}: seconds are 00 to 59.');
  if (fraction && fraction.length !== '.000'.length)
    return say('Enter three digits after the second, such as {hour}:{minute}:{second}.500.');
  return zone ? say('There is no zone {zone}: zones are up to 18 hours from UTC.') : undefined;
}

const within = (text: string, from: number, to: number): boolean =>
  Number(text) >= from && Number(text) <= to;

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
  return day !== undefined && new Date(Date.UTC(Number(year), Number(month) - 1, day)).getUTCDate() === day;
}

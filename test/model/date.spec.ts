import { expect } from 'chai';
import { dateFault, isDate } from '../../src/model/date.js';
import { english } from '../../src/ui/messages.js';

const FAULTS = [
  ['0000-01-01', 'There is no year 0000.'],
  ['2025-13-01', 'There is no month 13: months are 01 to 12.'],
  ['2025-00-01', 'There is no month 00: months are 01 to 12.'],
  ['2025-02-29', 'There is no day 29 in 2025-02.'],
  ['2025-04-31', 'There is no day 31 in 2025-04.'],
  ['2025-04-00', 'There is no day 00 in 2025-04.'],
  ['2025-04-01T24:00:00Z', 'There is no hour 24: hours are 00 to 23.'],
  ['2025-04-01T09:60:00Z', 'There is no minute 60: minutes are 00 to 59.'],
  ['2025-04-01T09:00:60Z', 'There is no second 60: seconds are 00 to 59.'],
  ['2025-04-01T09:30', 'The seconds are missing, such as 09:30:00.'],
  ['2025-04-01T09:30Z', 'The seconds are missing, such as 09:30:00.'],
  ['2025-04-01T09:30:00.5Z', 'Enter three digits after the second, such as 09:30:00.500.'],
  ['2025-04-01T09:30:00+19:00', 'There is no zone +19:00: zones are up to 18 hours from UTC.'],
  ['2025-04-01T09:30:00+01:60', 'There is no zone +01:60: zones are up to 18 hours from UTC.']
] as const;

describe('model/date', () => {
  for (const [text, sentence] of FAULTS)
    it(`should say what is wrong with ${text}`, () => {
      const fault = dateFault(text);
      expect(isDate(text)).to.equal(false);
      expect(fault && english(fault.template, { ...fault.values })).to.equal(sentence);
    });

  for (const text of ['2024-02-29', '2025-04-01T09:30:00', '2025-04-01T09:30:00.500+05:45'])
    it(`should find nothing wrong with ${text}`, () => {
      expect(isDate(text)).to.equal(true);
      expect(dateFault(text)).to.equal(undefined);
    });

  it('should leave it at the rule where a text is not built like a date', () => {
    for (const text of ['', 'tomorrow', '31.12.2025', '2025-1-1', '2025-04-01 09:30:00']) {
      expect(isDate(text)).to.equal(false);
      expect(dateFault(text)).to.equal(undefined);
    }
  });
});

import { expect } from 'chai';
import { initialsOf, titleOf } from '../../src/model/presentation.js';

describe('titleOf', () => {
  const titles: [name: string, title: string][] = [
    ['SEND_MESSAGE', 'Send message'],
    ['createTeamsEventCalendar', 'Create teams event calendar'],
    ['content-service', 'Content service'],
    ['email.error', 'Email error'],
    ['GET', 'Get'],
    ['getURLFor', 'Get URL for'],
    ['Payment Gateway', 'Payment Gateway'],
    ['payment gateway', 'Payment gateway'],
    ['straßenName', 'Straßen name'],
    ['ÜBER_SICHT', 'Über sicht'],
    ['v2Order', 'V2 order'],
    ['__', ''],
    ['', ''],
    ['🚚sendOrder', '🚚send order']
  ];
  for (const [name, title] of titles) {
    it(`should make <${title}> of <${name}>`, () => expect(titleOf(name)).to.equal(title));
  }
});

describe('initialsOf', () => {
  const initials: [title: string, letters: string][] = [
    ['Google Sheets', 'GS'],
    ['Google Sheets v4', 'GS'],
    ['Slack', 'SL'],
    ['x', 'X'],
    ['(pdf) generator', 'PG'],
    ['𝒳ray', '𝒳R'],
    ['', '?'],
    ['🚚', '?']
  ];
  for (const [title, letters] of initials) {
    it(`should make <${letters}> of <${title}>`, () => expect(initialsOf(title)).to.equal(letters));
  }
});

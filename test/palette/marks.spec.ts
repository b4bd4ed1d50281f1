import { expect } from 'chai';
import { pieces } from '../../palette/marks.js';
import { createSearch } from '../../src/search/search.js';

describe('marks of a result', () => {
  const marks: [text: string, query: string, marked: string][] = [
    ['Send message', 'send mes', '[Send] [mes]sage'],
    ['Send message', 'end', 'Send message'],
    ['sendMessage', 'message', 'send[Message]'],
    ['Slack · Send message', 'slcak msg', '[Slack] · Send [message]'],
    ['Create issue', 'crt isue', '[Create] [issue]'],
    // what is there needs no guess
    ['Send a sender', 'send', '[Send] a [send]er'],
    ['Straße', 'str', 'Straße'],
    // other words, also several for one and one for several
    ['Send e-mail', 'mail', 'Send e-[mail]'],
    ['Remove rows', 'delete row', '[Remove] [row]s'],
    ['Send SMS', 'send text message', '[Send] [SMS]'],
    ['Create a pull request', 'mr', 'Create a [pull] [request]'],
    ['Post message', 'send', '[Post] message'],
    ['Send post', 'send', '[Send] post'],
    ['Send message', '', 'Send message']
  ];
  for (const [text, query, expected] of marks)
    it(`should be ${expected} for <${query}>`, () => {
      const found = pieces(text, query, createSearch([]).alike);
      expect(found.map((piece) => piece.text).join('')).to.equal(text);
      expect(found.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('')).to.equal(
        expected
      );
    });
});

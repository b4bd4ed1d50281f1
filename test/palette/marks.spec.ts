import { expect } from 'chai';
import { pieces } from '../../palette/marks.js';

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
    ['Send message', '', 'Send message']
  ];
  for (const [text, query, expected] of marks)
    it(`should be ${expected} for <${query}>`, () => {
      const found = pieces(text, query);
      expect(found.map((piece) => piece.text).join('')).to.equal(text);
      expect(found.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('')).to.equal(
        expected
      );
    });
});

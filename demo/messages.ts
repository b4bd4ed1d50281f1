import type { Problem } from 'bpmn-js-connector-palette/core';

const SHOWN = 6;
const byId = (id: string) => document.getElementById(id) as HTMLElement;

/** Says in the status line what was done. */
export function tell(text: string): void {
  byId('status').textContent = text;
}

/** Shows problems until somebody closes them; nothing where there are none. */
export function showProblems(title: string, problems: readonly Problem[]): void {
  if (!problems.length) return;
  const box = document.createElement('div');
  const failed = problems.some(({ severity }) => severity === 'error');
  box.className = failed ? 'message error' : 'message';
  box.setAttribute('role', failed ? 'alert' : 'status');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => box.remove());
  box.append(withText('p', title), close, listOf(problems));
  byId('messages').append(box);
}

/** Takes all messages away. */
export function clearProblems(): void {
  byId('messages').replaceChildren();
}

function listOf(problems: readonly Problem[]): HTMLElement {
  const list = document.createElement('ul');
  for (const { message, path } of problems.slice(0, SHOWN)) {
    const item = withText('li', message);
    if (path) item.append(' ', withText('code', path));
    list.append(item);
  }
  const left = problems.length - SHOWN;
  if (left > 0) list.append(withText('li', `and ${String(left)} more`));
  return list;
}

function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

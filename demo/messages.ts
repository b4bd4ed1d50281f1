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
  for (const each of problems.slice(0, SHOWN)) {
    const item = withText('li', sentence(each));
    if (each.path) item.append(' ', withText('code', each.path));
    list.append(item);
  }
  const left = problems.length - SHOWN;
  if (left > 0) list.append(withText('li', `and ${String(left)} more`));
  return list;
}

/** With a capital letter, unless a name comes first. */
function sentence({ message, template }: Problem): string {
  return template.startsWith('{') ? message : message.charAt(0).toUpperCase() + message.slice(1);
}

function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

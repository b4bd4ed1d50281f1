function paragraph(text: string, name: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
}

/** What is shown of a word: how it is written or called, and what it is. */
export function explanationOf(title: string, said?: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'explanation';
  element.append(paragraph(title, 'title'));
  if (said) element.append(paragraph(said, 'said'));
  return element;
}

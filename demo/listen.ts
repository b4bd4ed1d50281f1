interface Keys {
  readonly open: () => void;
  readonly save: () => void;
  readonly travel: (direction: 'undo' | 'redo') => void;
}

const byId = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;

/** The keys of a host: of its files, and undo and redo wherever the focus is but in a field. */
export function listenToKeys({ open, save, travel }: Keys): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const typing = event.composedPath()[0];
    const inField = typing instanceof HTMLElement && typing.matches('input, textarea, [contenteditable]');
    if (key === 'o') open();
    else if (key === 's') save();
    else if (inField) return;
    else if (key === 'y' || (key === 'z' && event.shiftKey)) travel('redo');
    else if (key === 'z') travel('undo');
    else return;
    event.preventDefault();
  });
}

/** Files that are chosen, and those dropped anywhere that nothing else takes. */
export function listenToFiles(open: (files: readonly File[]) => Promise<void>): void {
  const picker = byId<HTMLInputElement>('picker');
  picker.addEventListener('change', () => {
    const files = [...(picker.files ?? [])];
    picker.value = '';
    void open(files);
  });
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    byId('drop').hidden = false;
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) byId('drop').hidden = true;
  });
  document.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    const taken = event.defaultPrevented;
    event.preventDefault();
    byId('drop').hidden = true;
    // the panel has taken what its task lacks
    if (taken) return;
    void open([...(event.dataTransfer?.files ?? [])]);
  });
}

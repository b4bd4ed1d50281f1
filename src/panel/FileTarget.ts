import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost, HTMLElement {
  over: boolean;
}

export const filesIn = (list: FileList | null | undefined): File[] => [...(list ?? [])];

/**
 * Takes files that are dropped anywhere on the panel that an element stands in, and tells it while one is held over.
 * What is dropped elsewhere on the page is not its concern; a host knows by `defaultPrevented` what was taken here.
 */
export class FileTarget implements ReactiveController {
  /** Takes nothing else. */
  takes = false;

  readonly #host: Host;
  readonly #drop: (files: File[]) => void;
  #place: Element | undefined;

  constructor(host: Host, drop: (files: File[]) => void) {
    this.#host = host;
    this.#drop = drop;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.getRootNode();
    this.#place = root instanceof ShadowRoot ? root.host : this.#host;
    for (const type of TYPES) this.#place.addEventListener(type, this);
  }

  hostDisconnected(): void {
    for (const type of TYPES) this.#place?.removeEventListener(type, this);
  }

  handleEvent(event: Event): void {
    const { dataTransfer, relatedTarget } = event as DragEvent;
    if (!this.takes || !dataTransfer?.types.includes('Files')) return;
    if (event.type === 'dragleave') {
      const isInside = relatedTarget instanceof Node && this.#place?.contains(relatedTarget);
      if (!isInside) this.#host.over = false;
      return;
    }
    event.preventDefault();
    this.#host.over = event.type === 'dragover';
    if (event.type === 'drop') this.#drop(filesIn(dataTransfer.files));
  }
}

const TYPES = ['dragover', 'dragleave', 'drop'] as const;

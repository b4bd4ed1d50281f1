import type { OutputRow, PreviewBasis } from '../modeler/index.js';
import type { SampleTexts } from '../model/samples.js';

const UP = { bubbles: true, composed: true };

/** The user stores outputs, or fields of them, in process variables, of which some are made for it. */
export class OutputsStoreEvent extends Event {
  readonly element: string;
  readonly rows: readonly OutputRow[];
  constructor(element: string, rows: readonly OutputRow[]) {
    super('outputs-store', UP);
    this.element = element;
    this.rows = rows;
  }
}

/** A preview asks for what it is computed from; whoever has it answers at once, in `basis`. */
export class PreviewAskEvent extends Event {
  readonly element: string;
  basis: PreviewBasis | undefined;
  constructor(element: string) {
    super('preview-ask', UP);
    this.element = element;
    this.basis = undefined;
  }
}

/** The user changed a sample value; where the diagram keeps them, more of the same edit may follow. */
export class SamplesChangeEvent extends Event {
  readonly element: string;
  readonly samples: SampleTexts;
  constructor(element: string, samples: SampleTexts) {
    super('samples-change', UP);
    this.element = element;
    this.samples = samples;
  }
}

/** The user wants the samples of a task kept in the diagram, or out of it. */
export class SamplesKeepEvent extends Event {
  readonly element: string;
  readonly kept: boolean;
  constructor(element: string, kept: boolean) {
    super('samples-keep', UP);
    this.element = element;
    this.kept = kept;
  }
}

declare global {
  interface HTMLElementEventMap {
    'outputs-store': OutputsStoreEvent;
    'preview-ask': PreviewAskEvent;
    'samples-change': SamplesChangeEvent;
    'samples-keep': SamplesKeepEvent;
  }
}

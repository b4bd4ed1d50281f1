declare module '*/corpus/files.mjs' {
  export function readFolder(folder: string): Promise<{ name: string; text: string; kinds: string[] }[]>;
}

declare module '*/corpus/lossless.mjs' {
  export function readLossless(text: string): unknown;
  export function differences(expected: unknown, actual: unknown): string[];
}

declare module '*/corpus/normalise.mjs' {
  export function normalised(file: unknown, process?: string): unknown;
}

declare module '*/corpus/xml.mjs' {
  export function factsOf(xml: string): string[];
  export function firstDifference(expected: string[], actual: string[]): string | undefined;
}
declare module '*/make-catalogue.mjs' {
  export function makeCatalogue(connectors: number, actions: number): object[];
}

import { pointer } from '../model/problem.js';
import type { Fault } from './json-faults.js';

/** An object or list that is open, and how far in it a walk is. */
export interface Frame {
  readonly list: boolean;
  readonly from: number;
  /** How many values there are before. */
  index: number;
  /** Of an object: the key whose value comes, with its place; nothing before it was read. */
  key: string | undefined;
  keyFrom: number;
  keyTo: number;
  /** Of an object: the keys so far. */
  readonly keys: Set<string>;
}

/** Something that is read from a text in parts, so that nobody waits for a long one. */
export interface Reading<T> {
  /** Reads as many tokens further; true at the end. */
  advance(count?: number): boolean;
  /** What was read, once that is all. */
  readonly result: T;
}

const TOKENS = 500;

/** Reads step by step, for who does other things in between. */
export function* inSteps<T>(reading: Reading<T>): Generator<void, T> {
  while (!reading.advance(TOKENS)) yield;
  return reading.result;
}

/** Reads all at once. */
export function readAll<T>(reading: Reading<T>): T {
  while (!reading.advance());
  return reading.result;
}

/** What may stand next. */
export type Expected = 'key' | 'colon' | 'value' | 'after';

/** Is told what a walk meets; the frames of the walk say where. */
export interface JsonListener {
  /** Each token, before it is taken. */
  token?(): void;
  /** An object or list begins, not yet among the frames. */
  open?(from: number): void;
  /** It ends, no more among the frames. */
  close?(to: number): void;
  scalar?(from: number, to: number): void;
  fault?(fault: Fault, severity: 'error' | 'warning'): void;
}

const NO_KEYS = new Set<string>();

export function newFrame(list: boolean, from: number): Frame {
  return { list, from, index: 0, key: undefined, keyFrom: 0, keyTo: 0, keys: list ? NO_KEYS : new Set() };
}

/** The key whose value comes next. */
export function nameIn(frame: Frame, key: string, from: number, to: number): void {
  frame.key = key;
  frame.keyFrom = from;
  frame.keyTo = to;
}

/** The steps to where a walk is, as many as anybody will read. */
export function stepsTo(frames: readonly Frame[]): string[] {
  const steps: string[] = [];
  for (const { list, index, key } of frames.slice(0, 100)) {
    const step = list ? String(index) : key;
    if (step === undefined) break;
    steps.push(step);
  }
  return steps;
}

/** The same as a JSON pointer. */
export const pointerTo = (frames: readonly Frame[]) => pointer(...stepsTo(frames));

import type { Shape } from 'bpmn-js/lib/model/Types';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

interface Flow {
  readonly waypoints?: readonly Point[];
}

/** The diameter of a boundary event. */
const EVENT = 36;
const GAP = 4;
const STEP = 8;

type Connected = Box & {
  readonly attachers?: readonly (Box & { readonly label?: Box })[];
  readonly incoming?: readonly Flow[];
  readonly outgoing?: readonly Flow[];
};

/**
 * The middle of a further boundary event on the border of a task: beneath at the right where that is free, else
 * beneath, above and at the sides. Keeps clear of the events that are there and of sequence flows, as far as there
 * is room.
 */
export function freeSlot(task: Shape): Point {
  const connected: Box & object = task;
  const events = (connected as Connected).attachers ?? [];
  const docks = docksOf(connected);
  const slots = slotsOf(task);
  const clear = slots.filter((slot) => !events.some((event) => meet(around(slot), event)));
  const free = clear.filter((slot) => !docks.some((dock) => distance(dock, slot) < EVENT / 2 + GAP));
  const farthest = () => [...slots].sort((a, b) => nearest(events, b) - nearest(events, a));
  return free[0] ?? clear[0] ?? farthest()[0] ?? task;
}

function slotsOf({ x, y, width, height }: Box): Point[] {
  const [columns, rows] = [along(x, width), along(y, height)];
  return [
    ...columns.map((column) => ({ x: column, y: y + height })),
    ...columns.map((column) => ({ x: column, y })),
    ...rows.map((row) => ({ x: x + width, y: row })),
    ...rows.map((row) => ({ x, y: row }))
  ];
}

/** The far corner first, then the near one, then what lies between. */
function along(start: number, length: number): number[] {
  const [near, far] = [start + EVENT / 2, start + length - EVENT / 2];
  if (far <= near) return [start + length / 2];
  const between: number[] = [];
  for (let place = far - STEP; place > near; place -= STEP) between.push(place);
  return [far, near, ...between];
}

const around = ({ x, y }: Point): Box => {
  const size = EVENT + 2 * GAP;
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
};

/**
 * How far a new label of a boundary event goes to the side, away from the middle of its task, so that it does not
 * lie over the label of a neighbour.
 */
export function labelShift(task: Shape, event: Shape): number {
  const { label } = event as { label?: Box };
  const { attachers = [] } = task as Connected;
  if (!label) return 0;
  const others = attachers.flatMap((other) => (other.label && other.label !== label ? other.label : []));
  const covered = others.filter((other) => meet(label, other));
  if (!covered.length) return 0;
  return middle(event).x < middle(task).x
    ? Math.floor(Math.min(...covered.map(({ x }) => x)) - GAP - label.x - label.width)
    : Math.ceil(Math.max(...covered.map(({ x, width }) => x + width)) + GAP - label.x);
}

/** Where sequence flows come in and go out. */
function docksOf({ incoming = [], outgoing = [] }: Connected): Point[] {
  const docks = [
    ...incoming.map(({ waypoints }) => waypoints?.at(-1)),
    ...outgoing.map(({ waypoints }) => waypoints?.[0])
  ];
  return docks.filter((dock) => dock !== undefined);
}

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const nearest = (events: readonly Box[], at: Point) =>
  Math.min(...events.map((event) => distance(middle(event), at)));
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

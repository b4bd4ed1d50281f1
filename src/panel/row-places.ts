/** Numbers the rows of lists: a row keeps its number while its task is shown, wherever it moves. */
export class RowPlaces {
  readonly #lists = new Map<string, Map<string, number>>();
  #task = '';

  /** The number of a row; the rows of the next task take the places of those with the same number. */
  of(task: string, list: string, row: string): number {
    if (task !== this.#task) this.#lists.clear();
    this.#task = task;
    const rows = this.#lists.get(list) ?? new Map<string, number>();
    const place = rows.get(row) ?? rows.size;
    this.#lists.set(list, rows.set(row, place));
    return place;
  }
}

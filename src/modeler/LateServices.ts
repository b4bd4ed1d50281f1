import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';

/** Services that are fetched when they are first needed; until then nobody can ask for one. */
export abstract class LateServices {
  #services: Injector | undefined;
  #loading: Promise<boolean> | undefined;
  #isGone = false;

  constructor(eventBus: EventBus) {
    eventBus.on('diagram.destroy', () => {
      this.#isGone = true;
    });
  }

  /** Are they there? */
  get isHere(): boolean {
    return this.#services !== undefined;
  }

  /**
   * Brings them.
   * @returns `false` where they cannot be fetched; asked again, it tries again.
   */
  load(): Promise<boolean> {
    return (this.#loading ??= this.fetch().then(
      (services) => {
        // the modeler was destroyed meanwhile
        if (this.#isGone) return false;
        this.#services = services;
        services.init();
        this.came();
        return true;
      },
      () => {
        this.#loading = undefined;
        return false;
      }
    ));
  }

  /** One of them. Throws before they are there. */
  get<T>(name: string): T {
    if (this.#services) return this.#services.get<T>(name);
    return this.miss(name);
  }

  /** What makes them, for services that need them; absent until they are there. */
  get injector(): Injector | undefined {
    return this.#services;
  }

  /** Makes an injector that has them. */
  protected abstract fetch(): Promise<Injector>;

  /** Called once they are there. */
  protected came(): void {
    // nobody has to be told
  }

  protected abstract miss(name: string): never;
}

/** For a module: services that `owner` has once they are there, under names of the modeler. */
export const late = (owner: string, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    names.map((name) => [name, ['factory', [owner, (services: LateServices) => services.get(name)]]])
  );

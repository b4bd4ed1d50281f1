import type { Injector } from 'didi';
import type { ConnectorPackages, PackagePlan } from '../connectors/index.js';
import type { Usage } from '../lifecycle/index.js';
import type { ConnectorPackage } from '../model/parse-package.js';
import type { Problem } from '../model/problem.js';
import type { ConnectorDefinitions } from '../modeler/index.js';
import type { Translate } from '../ui/messages.js';
import { ConnectorPackagesElement } from './connector-packages.js';
import type { PackageItem, PackageQuestion } from './items.js';
import { nameOfTask } from './question.js';

/** A file as the browser gives it. */
export type PackageFile = Pick<File, 'name' | 'text'>;

/** What is to be done once it was agreed to. */
interface Waiting {
  readonly run: () => void;
  readonly done: string;
}

/** The dialog while it is open: gives it what there is, and does what is wished in it. */
export class PackagesDialog {
  readonly #injector: Injector;
  readonly #element = new ConnectorPackagesElement();
  #waiting: Waiting | undefined;

  constructor(injector: Injector, closed: () => void) {
    this.#injector = injector;
    const element = this.#element;
    element.addEventListener('package-file', ({ file }) => void this.read(file));
    element.addEventListener('package-remove', ({ name }) => this.#remove(name));
    element.addEventListener('package-answer', ({ agreed }) => this.#answer(agreed));
    element.addEventListener('close', closed);
    this.refresh();
    document.body.append(element);
  }

  /** Shows what there is now; what was asked of what there was is asked no more. */
  refresh(): void {
    const translate = this.#injector.get<Translate>('translate');
    const element = this.#element;
    element.translator = (template, values = {}) => translate(template, values);
    const users = usersOf(this.#definitions.usages());
    element.packages = this.#packages.all().map((each) => this.#itemOf(each, users));
    this.#waiting = element.question = undefined;
  }

  close(): void {
    this.#element.close();
  }

  /** Adds the package of a file; where it is there in another version, what that changes is asked first. */
  async read(file: PackageFile): Promise<void> {
    const text = await file.text().catch(() => undefined);
    if (!this.#element.isConnected) return;
    const unread = this.#say('{file} cannot be read', { file: file.name });
    if (text === undefined) return this.#report(unread, [], unread);
    const plan = this.#packages.plan(text);
    if (!plan.to) return this.#report(this.#say('{file} was not added', { file: file.name }), plan.problems);
    this.#report(this.#say('Remarks on {file}', { file: file.name }), plan.problems);
    const { name, version } = plan.to;
    const add = () => this.#packages.add(text);
    if (!plan.from)
      return this.#do(add, this.#say('{name} was added.', { name: `${name} ${version}`.trim() }));
    const done = this.#say('{name} is {version} now.', { name, version: version || '–' });
    this.#ask({ ...plan, from: plan.from }, 'upgrade', { run: add, done });
  }

  get #packages(): ConnectorPackages {
    return this.#injector.get<ConnectorPackages>('connectorPackages');
  }

  get #definitions(): ConnectorDefinitions {
    return this.#injector.get<ConnectorDefinitions>('connectorDefinitions');
  }

  #say(template: string, values: Record<string, string> = {}): string {
    return this.#element.translator(template, values);
  }

  #remove(name: string): void {
    const { from, ...plan } = this.#packages.planRemoval(name);
    if (!from) return;
    this.#report('', []);
    const run = () => this.#packages.remove(name);
    const done = this.#say('{name} was removed.', { name });
    const { users } = this.#itemOf(from, usersOf(this.#definitions.usages()));
    if (users.length) this.#ask({ ...plan, from }, 'remove', { run, done }, users);
    else this.#do(run, done);
  }

  #ask(
    { from, to, swaps }: PackagePlan & { readonly from: ConnectorPackage },
    kind: PackageQuestion['kind'],
    waiting: Waiting,
    users: readonly string[] = []
  ): void {
    const titles = (list: PackagePlan['swaps'], side: 'from' | 'to') =>
      list.flatMap((swap) => swap[side]?.title ?? []);
    this.#waiting = waiting;
    this.#element.question = {
      ...{ kind, users, name: from.name, from: from.version, to: to?.version ?? '' },
      added: titles(
        swaps.filter((swap) => !swap.from),
        'to'
      ),
      changed: titles(
        swaps.filter((swap) => swap.from),
        'to'
      ),
      removed: titles(
        swaps.filter((swap) => !swap.to),
        'from'
      ),
      plans: this.#definitions.planAll(swaps)
    };
  }

  #answer(agreed: boolean): void {
    const waiting = this.#waiting;
    if (agreed && waiting) this.#do(waiting.run, waiting.done);
    else this.#report('', []);
    this.refresh();
  }

  #do(run: () => void, done: string): void {
    run();
    this.#element.said = done;
  }

  #report(title: string, problems: readonly Problem[], said = ''): void {
    this.#element.report = problems.length ? { title, problems } : undefined;
    this.#element.said = said;
  }

  #itemOf(
    { name, version, description, connectors }: ConnectorPackage,
    users: ReadonlyMap<string, ReadonlyMap<string, string>>
  ): PackageItem {
    const own = connectors.filter((each) => this.#packages.of(each.name)?.name === name);
    const known = own.flatMap((each) => [each.name, ...each.aliases]);
    const found = new Map(known.flatMap((each) => [...(users.get(each) ?? [])]));
    return { name, version, description, connectors: connectors.length, users: [...found.values()] };
  }
}

/** Names of the elements by their ids, by the connector that they speak of; what only keeps former values does not. */
function usersOf(usages: readonly Usage[]): Map<string, Map<string, string>> {
  const users = new Map<string, Map<string, string>>();
  for (const usage of usages) {
    if (usage.kind === 'kept') continue;
    const known = users.get(usage.connector) ?? new Map<string, string>();
    users.set(usage.connector, known.set(usage.id, nameOfTask(usage)));
  }
  return users;
}

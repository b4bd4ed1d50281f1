import { parseArgs } from 'node:util';
import { isMain } from './paths.mjs';

const FIRMS =
  'Acorn Birch Cobalt Delta Ember Fjord Gamma Harbor Indigo Juniper Krypton Lumen Maple Nimbus Opal Prism Quartz Raven Sierra Tundra Umber Vertex Willow Xenon Yonder Zephyr'.split(
    ' '
  );
const FIELDS =
  'Accounting Archive Billing Calendar Chat Contracts CRM Desk Docs Drive Events Forms Helpdesk Identity Insights Inventory Ledger Logistics Mail Maps Messaging Notes Orders Payments Payroll Planner Portal Reports Scheduler Search Shipping Signatures Storage Surveys Tables Tickets Translate Video Warehouse Webhooks'.split(
    ' '
  );
const VERBS =
  'Create Get Update Delete List Search Send Archive Approve Reject Assign Copy Move Upload Download Publish Cancel Restore'.split(
    ' '
  );
const THINGS =
  'account address approval attachment balance booking campaign channel comment contact contract customer document event export folder form group invoice issue label lead message note order page payment product project quote record refund report request role schedule shipment subscription survey task team template ticket transfer user'.split(
    ' '
  );
const CATEGORIES = [
  'Communication',
  'Content',
  'Data',
  'Finance',
  'Operations',
  'Productivity',
  'Sales',
  'Support'
];

const at = (list, number) => list[number % list.length];

function action(prefix, number) {
  const verb = at(VERBS, number);
  const thing = at(THINGS, Math.floor(number / VERBS.length) + number);
  const id = `${prefix}-${number}`;
  const parameter = (name, type, required = false) => ({
    id: `${id}-${name}`,
    name,
    description: `The ${name} of the ${thing}.`,
    type,
    required
  });
  return {
    id,
    name: `${verb.toUpperCase()}_${thing.toUpperCase()}_${number}`,
    description: `${verb}s a ${thing}.`,
    inputs: [
      parameter('target', 'string', true),
      parameter('amount', 'integer'),
      parameter('options', 'json')
    ],
    outputs: [parameter('result', 'json')]
  };
}

/**
 * Connector definitions for trying out large catalogues: made up, and the same at every run.
 *
 * @param {number} connectors how many
 * @param {number} actions how many in all, shared out evenly
 */
export function makeCatalogue(connectors, actions) {
  return Array.from({ length: connectors }, (_, number) => {
    const firm = at(FIRMS, number);
    const field = at(FIELDS, Math.floor(number / FIRMS.length));
    const round = Math.floor(number / FIRMS.length / FIELDS.length);
    const title = `${firm} ${field}${round ? ` ${round + 1}` : ''}`;
    const name = title.toLowerCase().replaceAll(' ', '-');
    const [from, to] = [number, number + 1].map((part) => Math.floor((part * actions) / connectors));
    const own = Array.from({ length: to - from }, (_, index) => action(name, index));
    return {
      id: name,
      name,
      description: `${title}: ${field.toLowerCase()} by ${firm}.`,
      actions: Object.fromEntries(own.map((each) => [each.id, each])),
      presentation: { [name]: { title, category: at(CATEGORIES, number) } }
    };
  });
}

if (isMain(import.meta)) {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [connectors, actions] = positionals.map(Number);
  if (connectors > 0 && actions > 0) console.log(JSON.stringify(makeCatalogue(connectors, actions)));
  else {
    console.error('usage: node scripts/make-catalogue.mjs <connectors> <actions> > catalogue.json');
    process.exitCode = 1;
  }
}

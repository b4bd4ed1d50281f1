import content from './examples/content-node.bpmn';
import database from './examples/database-query.bpmn';
import mail from './examples/order-mail.bpmn';
import record from './examples/salesforce-record.bpmn';
import rest from './examples/rest-call.bpmn';
import sheet from './examples/sheet-row.bpmn';
import slack from './examples/slack-shipping.bpmn';

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly xml: string;
}

const example = (id: string, title: string, about: string, xml: string): Example => ({
  id,
  title,
  about,
  xml
});

/** Small processes, each around one connector. */
export const examples: readonly Example[] = [
  example(
    'order-mail',
    'Mail from process values',
    'An order is confirmed, or asked about, by e-mail.',
    mail
  ),
  example(
    'slack-shipping',
    'Slack when an order ships',
    'A channel hears about each parcel that leaves.',
    slack
  ),
  example(
    'rest-call',
    'REST call that passes the response back',
    'A customer is looked up; a gateway reads the status.',
    rest
  ),
  example(
    'content-node',
    'Folder and file in the content repository',
    'A claim gets its folder and a first file in it.',
    content
  ),
  example('salesforce-record', 'Salesforce record', 'A visitor of the website becomes a lead.', record),
  example('sheet-row', 'Google Sheet row', 'Each evening the figures of the day go into a sheet.', sheet),
  example(
    'database-query',
    'Database query behind an API',
    'A request is answered with rows of a database.',
    database
  )
];

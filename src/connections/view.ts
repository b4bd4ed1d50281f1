/** What the view is made of, as one part that is loaded when it opens. */
export { ConnectorDialogElement } from '../ui/connector-dialog.js';
export { ConnectorConnectionsElement } from './connector-connections.js';
export { ConnectorConnectionClose } from './connector-connection-close.js';

/** The menu of the panel's head, for a panel that has something to show in it. */
import '../ui/connector-menu.js';

export {};

/** A line of the menu in the panel's head. */
export interface PanelCommand {
  readonly id: string;
  /** In English; it goes through `translate`. */
  readonly label: string;
}

export const NO_COMMANDS: readonly PanelCommand[] = [];

import type { Violation } from './violations.js';

/** Compiled from `definitions/connector.schema.json`; leaves all violations in `errors`. */
export const validateConnector: {
  (data: unknown): boolean;
  errors?: readonly Violation[] | null;
};

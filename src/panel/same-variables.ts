import { equalJson, type JsonValue } from '../model/json.js';
import type { TaskView } from '../model/views.js';

/** Do both tasks see the same process variables? */
export const sameVariables = (a: TaskView, b: TaskView): boolean =>
  equalJson(a.variables as unknown as JsonValue, b.variables as unknown as JsonValue);

/** All that needs neither browser nor bpmn-js: for servers, build steps and linters. */
export { parseConnector, type ParsedConnector } from './model/parse-connector.js';
export { parsePackage, type ConnectorPackage, type ParsedPackage } from './model/parse-package.js';
export { toEngineDefinition } from './model/engine-definition.js';
export {
  parseImplementation,
  formatImplementation,
  RESERVED_NAMES,
  type Reference
} from './model/implementation.js';
export { readMapping, isConnectorTask, type Mapping } from './model/mapping.js';
export { readVariables } from './model/variable.js';
export { connectorModdle, type Model, type ModdleElement } from './model/moddle.js';
export { JsonNumber, stringifyJson, type JsonObject, type JsonValue } from './model/json.js';
export { parseJson } from './model/json-reader.js';
export {
  applyExtensions,
  readExtensions,
  toExtensions,
  writeExtensions,
  type ExportOptions,
  type ExtensionsFile,
  type Profile
} from './exchange/activiti.js';
export {
  evaluateInputs,
  evaluateOutputs,
  evaluateStart,
  type EngineVersion,
  type Evaluation,
  type InputEvaluation,
  type OutputEvaluation,
  type StartEvaluation,
  type Variables
} from './exchange/evaluate.js';
export { previewTask, type Preview, type PreviewSide, type PreviewValue } from './exchange/preview.js';
export { withoutMappings } from './exchange/bare.js';
export { fromCamunda7, toCamunda7 } from './exchange/camunda7.js';
export { fromFlowable, toFlowable } from './exchange/flowable.js';
export { fromCamunda8, toCamunda8 } from './exchange/camunda8.js';
export * from './lifecycle/index.js';
export { createSearch, type SearchFactory, type SearchOptions } from './search/search.js';
export type { Problem, Severity } from './model/problem.js';
export type { Action, ConfigParameter, Connector, ConnectorError, Parameter } from './model/connector.js';
export type {
  Kind,
  Mapped,
  KeptEntry,
  MappingEntry,
  MappingType,
  ProcessVariable,
  ProcessView,
  Side,
  TaskState,
  TaskView
} from './model/views.js';

import {
  createConnection,
  diffConnectors,
  migrateMapping,
  parseConnector,
  planReplacement,
  renameDefinition,
  toExtensions,
  usagesOf,
  type Barrier,
  type Connector,
  type JsonObject,
  type Mapping,
  type ModdleElement,
  type Problem,
  type TaskPlan,
  type Usage
} from 'bpmn-js-connector-palette/core';

const { connector, problems } = parseConnector('{}');
const known: Connector | undefined = connector;
const said: readonly Problem[] = problems;

// @ts-expect-error a diagram is needed
toExtensions();
// @ts-expect-error there is no such engine
toExtensions(known as never, { profile: '6' });
// @ts-expect-error what is parsed cannot be changed
said.push();

export function life(from: Connector, diagram: ModdleElement, mapping: Mapping): readonly unknown[] {
  const made: JsonObject = createConnection(from, 'slack-eu', new Map([['URL', 'x']]));
  const to = parseConnector(renameDefinition(from, 'chat')).connector ?? from;
  const [pair] = diffConnectors(from, to).actions;
  const names = { implementation: 'chat.SEND', kept: 'slack.SEND' };
  const why: Barrier | undefined = pair && migrateMapping(mapping, pair, names).fates[0]?.why;
  const plans: readonly TaskPlan[] = planReplacement(diagram, { from, to });
  const usages: readonly Usage[] = usagesOf(diagram, 'slack');
  // @ts-expect-error the diagram is read first
  usagesOf('<definitions />');
  // @ts-expect-error there is something to begin with
  planReplacement(diagram, { to });
  return [made, why, plans, usages];
}

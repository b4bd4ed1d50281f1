import { BpmnModdle } from 'bpmn-moddle';
import {
  connectorModdle,
  createConnection,
  deploymentFile,
  deploymentSettings,
  diffConnectors,
  parseConnector,
  planReplacement,
  renameDefinition,
  toExtensions,
  usagesOf
} from 'bpmn-js-connector-palette/core';
import slack from 'bpmn-js-connector-palette/definitions/slack.json' with { type: 'json' };

const { connector, problems } = parseConnector(slack);
const action = connector.actions[0];
const diagram = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:host">
  <process id="Process_a">
    <serviceTask id="Task_a" implementation="${connector.name}.${action.name}">
      <extensionElements>
        <connector:task xmlns:connector="urn:bpmn-js-connector-palette:1" mappingType="all" />
      </extensionElements>
    </serviceTask>
  </process>
</definitions>`;
const { rootElement } = await new BpmnModdle({ connector: connectorModdle }).fromXML(diagram);
const extensions = toExtensions(rootElement, { connectors: [connector] });

const [made, renamed] = [
  createConnection(connector, 'slack-eu', new Map()),
  renameDefinition(connector, 'chat')
].map((definition) => parseConnector(definition).connector);
const life = {
  template: made.template,
  settings: deploymentFile(deploymentSettings([made])),
  usages: usagesOf(rootElement, 'slack').map(({ id, kind }) => `${id} ${kind}`),
  same: diffConnectors(connector, renamed).actions.every(({ from, to }) => from?.name === to?.name),
  plans: planReplacement(rootElement, { from: connector, to: renamed }).map(({ from, to }) => [from, to])
};

console.log(
  JSON.stringify({
    name: connector.name,
    actions: connector.actions.length,
    problems,
    extensions: JSON.parse(extensions.json),
    life,
    browser: 'document' in globalThis
  })
);

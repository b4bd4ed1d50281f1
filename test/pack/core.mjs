import { BpmnModdle } from 'bpmn-moddle';
import { connectorModdle, parseConnector, toExtensions } from 'bpmn-js-connector-palette/core';
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

console.log(
  JSON.stringify({
    name: connector.name,
    actions: connector.actions.length,
    problems,
    extensions: JSON.parse(extensions.json),
    browser: 'document' in globalThis
  })
);

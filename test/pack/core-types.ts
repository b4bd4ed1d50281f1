import { parseConnector, toExtensions, type Connector, type Problem } from 'bpmn-js-connector-palette/core';

const { connector, problems } = parseConnector('{}');
const known: Connector | undefined = connector;
const said: readonly Problem[] = problems;

// @ts-expect-error a diagram is needed
toExtensions();
// @ts-expect-error there is no such engine
toExtensions(known as never, { profile: '6' });
// @ts-expect-error what is parsed cannot be changed
said.push();

import actionsByEmail from 'bpmn-js-connector-palette/definitions/actions-by-email.json' with { type: 'json' };
import calendar from 'bpmn-js-connector-palette/definitions/calendar.json' with { type: 'json' };
import comprehend from 'bpmn-js-connector-palette/definitions/comprehend.json' with { type: 'json' };
import contentService from 'bpmn-js-connector-palette/definitions/content-service.json' with { type: 'json' };
import csvFunctions from 'bpmn-js-connector-palette/definitions/csv-functions.json' with { type: 'json' };
import dataConnector from 'bpmn-js-connector-palette/definitions/data-connector.json' with { type: 'json' };
import docgenService from 'bpmn-js-connector-palette/definitions/docgen-service.json' with { type: 'json' };
import docusign from 'bpmn-js-connector-palette/definitions/docusign.json' with { type: 'json' };
import emailService from 'bpmn-js-connector-palette/definitions/email-service.json' with { type: 'json' };
import fileFunctions from 'bpmn-js-connector-palette/definitions/file-functions.json' with { type: 'json' };
import googleSheets from 'bpmn-js-connector-palette/definitions/google-sheets.json' with { type: 'json' };
import lambda from 'bpmn-js-connector-palette/definitions/lambda.json' with { type: 'json' };
import mariadb from 'bpmn-js-connector-palette/definitions/mariadb.json' with { type: 'json' };
import pdfFunctions from 'bpmn-js-connector-palette/definitions/pdf-functions.json' with { type: 'json' };
import pdfGenerator from 'bpmn-js-connector-palette/definitions/pdf-generator.json' with { type: 'json' };
import postgresql from 'bpmn-js-connector-palette/definitions/postgresql.json' with { type: 'json' };
import rekognition from 'bpmn-js-connector-palette/definitions/rekognition.json' with { type: 'json' };
import rest from 'bpmn-js-connector-palette/definitions/rest.json' with { type: 'json' };
import salesforce from 'bpmn-js-connector-palette/definitions/salesforce.json' with { type: 'json' };
import slack from 'bpmn-js-connector-palette/definitions/slack.json' with { type: 'json' };
import sqlserver from 'bpmn-js-connector-palette/definitions/sqlserver.json' with { type: 'json' };
import stringFunctions from 'bpmn-js-connector-palette/definitions/string-functions.json' with { type: 'json' };
import teams from 'bpmn-js-connector-palette/definitions/teams.json' with { type: 'json' };
import textract from 'bpmn-js-connector-palette/definitions/textract.json' with { type: 'json' };
import transcribe from 'bpmn-js-connector-palette/definitions/transcribe.json' with { type: 'json' };
import twilio from 'bpmn-js-connector-palette/definitions/twilio.json' with { type: 'json' };

/** All built-in connectors, in the order in which the palette shows them. */
export const definitions = [
  slack,
  teams,
  emailService,
  actionsByEmail,
  twilio,
  calendar,
  rest,
  dataConnector,
  lambda,
  contentService,
  docgenService,
  docusign,
  pdfGenerator,
  salesforce,
  googleSheets,
  postgresql,
  mariadb,
  sqlserver,
  comprehend,
  rekognition,
  textract,
  transcribe,
  stringFunctions,
  pdfFunctions,
  fileFunctions,
  csvFunctions
];

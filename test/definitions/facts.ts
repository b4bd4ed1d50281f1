/**
 * What the engine's own connectors offer: each action with the number of its inputs and outputs, then
 * the events, and how many settings and errors there are. So that nothing gets lost from a definition.
 */
export const FACTS: Readonly<
  Record<string, readonly [actions: string, events: string, config: number, errors: number]>
> = {
  'content-service': [
    'CREATE_FILE 8/2, CREATE_FOLDER 8/2, SELECT_FILE 6/2, SELECT_FOLDER 6/2, SELECT_METADATA 5/2, COPY_FILE 6/2, ' +
      'MOVE_FILE 6/2, COPY_FOLDER 6/2, MOVE_FOLDER 6/2, UPDATE_FILE_CONTENT 9/1, UPDATE_METADATA 6/1, ' +
      'SET_PERMISSIONS 6/1, LOCK_NODE 7/1, UNLOCK_NODE 4/1, ADD_ASPECT 7/1, REMOVE_ASPECT 5/1, UPDATE_TAG 5/1, ' +
      'SET_TYPE 7/1, DECLARE_RECORD 7/1, ADD_SECURITY_MARKS 6/1, GET_SECURITY_MARKS 5/2, DELETE_FILE 3/1, DELETE_FOLDER 3/1',
    '',
    0,
    21
  ],
  'email-service': ['SEND 11/0', 'EMAIL_RECEIVED 4/5', 6, 17],
  'docgen-service': ['GENERATE 11/1', '', 0, 22],
  docusign: [
    'SEND_FOR_SIGNATURE 23/4, DOWNLOAD_DOCUMENT 8/1',
    'ENVELOPE_VOIDED 0/3, ENVELOPE_DECLINED 0/3, ENVELOPE_COMPLETED 0/3, ENVELOPE_DELIVERED 0/3, ENVELOPE_SENT 0/3',
    0,
    13
  ],
  calendar: [
    'createTeamsEventCalendar 10/1, updateTeamsEventCalendar 8/1, getScheduleAvailability 5/4, removeTeamsEventCalendar 1/0',
    '',
    4,
    5
  ],
  rest: [
    'GET 6/3, HEAD 6/2, POST 7/3, PUT 7/3, PATCH 7/3, DELETE 6/3, OPTIONS 6/2, TRACE 5/2',
    'INCOMING_WEBHOOK 7/5',
    1,
    18
  ],
  salesforce: [
    'CREATE 2/2, GET 2/2, UPDATE 3/1, DELETE 2/1, QUERY 1/2, APPROVAL_SUBMIT 1/2, APPROVAL_LIST 0/2, ' +
      'APPROVAL_APPROVE 1/2, APPROVAL_REJECT 1/2, CUSTOM_OBJECT_CREATE 1/2',
    '',
    8,
    7
  ],
  slack: ['SEND_MESSAGE 7/1, CREATE_CHANNEL 3/1', 'MESSAGE_RECEIVED 5/4', 2, 13],
  teams: ['getTeams 1/1, createTeamsChannel 3/2, getChannels 2/1', '', 5, 4],
  twilio: ['SEND_SMS 4/1', 'SMS_RECEIVED 4/4', 2, 30],
  lambda: ['INVOKE 2/3', '', 3, 23],
  comprehend: ['ENTITY 6/3, PII_ENTITY 5/2, DOCUMENT_CLASSIFICATION 6/2', '', 5, 25],
  rekognition: ['LABEL 5/3', '', 4, 27],
  textract: ['EXTRACT 4/1', '', 4, 27],
  transcribe: ['TRANSCRIBE 3/3', '', 5, 24],
  mariadb: ['INSERT 2/1, UPDATE 2/1, DELETE 2/1, SELECT 2/1', '', 7, 11],
  postgresql: ['INSERT 2/1, UPDATE 2/1, DELETE 2/1, SELECT 2/1', '', 7, 11],
  sqlserver: ['INSERT 2/1, UPDATE 2/1, DELETE 2/1, SELECT 2/1', '', 7, 11]
};

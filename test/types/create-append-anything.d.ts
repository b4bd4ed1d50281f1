declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: object;
}

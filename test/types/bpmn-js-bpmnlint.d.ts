declare module 'bpmn-js-bpmnlint' {
  const lintModule: object;
  export default lintModule;
}

/** The package has types of BPMN's elements, but none of its entrance. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, object>>);
  }
}

declare module '*.bpmn' {
  const xml: string;
  export default xml;
}
declare module '*.css';

declare module 'sax' {
  /** The part that drawings are read by. */
  export interface Attribute {
    name: string;
    value: string;
    prefix: string;
    local: string;
    uri: string;
  }
  export interface Tag {
    local: string;
    uri: string;
    attributes: Record<string, Attribute>;
  }
  interface Parser {
    /** From 0. */
    position: number;
    startTagPosition: number;
    onerror: (error: Error) => void;
    onopentag: (tag: Tag) => void;
    onclosetag: () => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    ondoctype: () => void;
    onprocessinginstruction: (instruction: { name: string; body: string }) => void;
    write: (text: string) => Parser;
    close: () => Parser;
  }
  const sax: {
    MAX_BUFFER_LENGTH: number;
    parser: (strict: boolean, options: { xmlns: boolean }) => Parser;
  };
  export default sax;
}

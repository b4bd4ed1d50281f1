/** A file was given, perhaps with a package in it. */
export class PackageFileEvent extends Event {
  static readonly type = 'package-file';
  readonly file: File;
  constructor(file: File) {
    super(PackageFileEvent.type);
    this.file = file;
  }
}

/** A package is to be removed. */
export class PackageRemoveEvent extends Event {
  static readonly type = 'package-remove';
  readonly name: string;
  constructor(name: string) {
    super(PackageRemoveEvent.type);
    this.name = name;
  }
}

/** What was asked is answered. */
export class PackageAnswerEvent extends Event {
  static readonly type = 'package-answer';
  readonly agreed: boolean;
  constructor(agreed: boolean) {
    super(PackageAnswerEvent.type);
    this.agreed = agreed;
  }
}

declare global {
  interface HTMLElementEventMap {
    'package-file': PackageFileEvent;
    'package-remove': PackageRemoveEvent;
    'package-answer': PackageAnswerEvent;
  }
}

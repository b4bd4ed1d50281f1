export declare const MultiInstanceLoopCharacteristics: unknown;

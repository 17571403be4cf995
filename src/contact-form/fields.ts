/** Names and values of a form, in its order; a name may come more than once. */
export type Fields = [name: string, value: string][];

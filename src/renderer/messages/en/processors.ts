export const processors = {} as const

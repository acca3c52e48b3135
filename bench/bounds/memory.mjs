// Notes each instance of the wasm as it is made, so that its memory can be
// looked at. This module must be imported before the worker.
const { Instance } = WebAssembly;

/** The instances, the newest last. */
export const instances = [];

WebAssembly.Instance = new Proxy(Instance, {
  construct(target, parameters, newTarget) {
    const instance = Reflect.construct(target, parameters, newTarget);
    instances.push(instance);
    return instance;
  },
});

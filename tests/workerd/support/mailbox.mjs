// What stands in for the mail provider: it records every message, and refuses
// those it is told to refuse.

/** The module behind the binding EMAIL; it runs inside workerd and asks the test for a verdict. */
export const BINDING = `
  export default (env) => ({
    async send(message) {
      const verdict = await env.PROVIDER.fetch("http://provider/", { method: "POST", body: JSON.stringify(message) });
      const { code } = await verdict.json();
      if (code === undefined) return { messageId: crypto.randomUUID() };
      throw Object.assign(new Error("the provider did not take " + JSON.stringify(message.to)), { code });
    },
  });
`;

export class Mailbox {
  /** Every message that the provider took, the oldest first. */
  mails = [];
  /** How often it was asked to take one, refusals included. */
  asked = 0;
  #taken = new Set();
  #refusals = [];
  #holds = [];
  #awaited = [];

  /** Refuses the next `times` messages (to `address`, where one is named) with this code. */
  refuse(code, { times = 1, address } = {}) {
    this.#refusals.push({ code, times, address: address?.toLowerCase() });
  }

  /** Keeps the next `times` messages waiting until the function that it returns is called. */
  hold(times = Infinity) {
    const hold = { times };
    hold.released = new Promise((resolve) => (hold.release = resolve));
    this.#holds.push(hold);
    return () => {
      hold.times = 0;
      hold.release();
    };
  }

  /** Lets go of everything that is kept waiting. */
  release() {
    for (const hold of this.#holds) {
      hold.times = 0;
      hold.release();
    }
  }

  /** Resolves once it has been asked this often. */
  async askedFor(count) {
    if (this.asked < count) await new Promise((resolve) => this.#awaited.push({ count, resolve }));
  }

  /** The provider's side: the verdict about a message. */
  async receive(request) {
    const message = await request.json();
    this.asked += 1;
    for (const { count, resolve } of this.#awaited) if (this.asked >= count) resolve();
    const hold = this.#holds.find(({ times }) => times > 0);
    if (hold !== undefined) {
      hold.times -= 1;
      await hold.released;
    }
    const to = address(message.to);
    const refusal = this.#refusals.find((it) => it.times > 0 && (it.address ?? to) === to);
    if (refusal !== undefined) {
      refusal.times -= 1;
      return Response.json({ code: refusal.code });
    }
    this.mails.push({ ...message, to });
    return Response.json({});
  }

  /** The oldest mail to this address that nobody has opened yet, if there is one. */
  open(to) {
    const mail = this.mails.find((mail) => mail.to === to.toLowerCase() && !this.#taken.has(mail));
    this.#taken.add(mail);
    return mail;
  }

  /** All mails to this address. */
  to(to) {
    return this.mails.filter((mail) => mail.to === to.toLowerCase());
  }
}

function address(to) {
  const one = [to].flat();
  if (one.length !== 1) throw new Error(`a message to ${one.length} recipients`);
  return (one[0].email ?? one[0]).toLowerCase();
}

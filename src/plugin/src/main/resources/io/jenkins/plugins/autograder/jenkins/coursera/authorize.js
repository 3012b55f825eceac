/* The buttons of a Coursera credential's form: each asks Jenkins, and puts the refresh token that comes back into the form,
   as Jenkins encrypts it. The browser never has one in the clear. */
Behaviour.specify(".coursera-authorize", "coursera-authorize", 0, (box) => {
  const SECOND = 1000;
  const form = box.closest("form");
  const status = box.querySelector("[role=status]");

  const field = (name) => form.querySelector("[name='_." + name + "']");

  const say = (kind, message) => {
    status.className = (kind === "ERROR" ? "error" : "jenkins-form-description") + " jenkins-!-margin-top-1";
    status.textContent = message;
  };

  const ask = (method, more) => {
    const body = new URLSearchParams();
    ["clientId", "clientSecret", "refreshToken", "scopes", "endpoints"].forEach((name) => {
      const input = field(name);
      body.set(name, input ? input.value : "");
    });
    Object.keys(more).forEach((name) => body.set(name, more[name]));
    const request = { method: "POST", headers: crumb.wrap({}), body: body };
    return fetch(box.dataset.url + "/" + method, request).then((answer) => {
      if (!answer.ok) {
        throw new Error("Jenkins answered with status " + answer.status);
      }
      return answer.json();
    });
  };

  const show = (answer) => {
    if (answer.refreshToken) {
      field("refreshToken").value = answer.refreshToken;
      field("refreshToken").dispatchEvent(new Event("change", { bubbles: true }));
    }
    say(answer.kind, answer.message);
  };

  const failed = (problem) => say("ERROR", problem.message);

  /* Until the person has answered Coursera's page, or has left the form. */
  const follow = (answer) => {
    if (answer.kind !== "WAITING" || !box.isConnected) {
      show(answer);
      return;
    }
    say(answer.kind, answer.message);
    setTimeout(() => ask("authorized", {}).then(follow).catch(failed), SECOND);
  };

  box.querySelector("[data-ask=authorize]").addEventListener("click", () => {
    // At once, or the browser takes it for an advertisement.
    const page = window.open("about:blank");
    if (!page) {
      failed(new Error("The browser has blocked Coursera's page; allow it."));
      return;
    }
    ask("authorize", {})
      .then((answer) => {
        if (answer.address) {
          page.location = answer.address;
        } else {
          page.close();
        }
        follow(answer);
      })
      .catch((problem) => {
        page.close();
        failed(problem);
      });
  });

  box.querySelector("[data-ask=testConnection]").addEventListener("click", () => {
    say("WAITING", "…");
    ask("testConnection", {}).then(show).catch(failed);
  });

  box.querySelector("[data-ask=importCache]").addEventListener("change", (event) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const cache = reader.result.slice(reader.result.indexOf(",") + 1);
      ask("importCache", { cache: cache }).then(show).catch(failed);
    });
    reader.readAsDataURL(event.target.files[0]);
    event.target.value = "";
  });
});

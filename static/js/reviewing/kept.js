// Keeps unsent points in this tab: another link or form of the screen must not lose them.

const keyOf = (form) => `diem:${form.dataset.return}:${window.location.pathname}`;

export const keep = (form, state) => {
    try {
        sessionStorage.setItem(keyOf(form), JSON.stringify(state));
    } catch {
        // A browser that keeps nothing loses what is not sent, as before.
    }
};

export const kept = (form) => {
    try {
        return JSON.parse(sessionStorage.getItem(keyOf(form)));
    } catch {
        return null;
    }
};

// Points that were sent are forgotten once the screen comes back without its form: the return is
// done. An ended session or a lost network brings the form back, and the points with it.
export const forgetSent = () => {
    try {
        const here = Object.keys(sessionStorage).filter(
            (key) => key.startsWith("diem:") && key.endsWith(`:${window.location.pathname}`),
        );
        here.filter((key) => JSON.parse(sessionStorage.getItem(key)).isSent).forEach((key) => sessionStorage.removeItem(key));
    } catch {
        // Nothing was kept.
    }
};

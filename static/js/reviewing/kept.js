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

export const forget = (form) => {
    try {
        sessionStorage.removeItem(keyOf(form));
    } catch {
        // Nothing was kept.
    }
};
